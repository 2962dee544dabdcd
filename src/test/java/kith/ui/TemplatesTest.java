package kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no template may do, so that each form carries its token and the strict content policy holds. */
class TemplatesTest {

    private static final Pattern POST = Pattern.compile("method\\s*=\\s*\"post\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern INLINE = Pattern.compile("\\sstyle\\s*=|\\son[a-z]+\\s*=\\s*\"|<style|<script(?![^>]*\\bsrc=)|hx-on|javascript:", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELSEWHERE = Pattern.compile("(src|href|action)\\s*=\\s*\"(https?:)?//", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE = Pattern.compile("@template\\.kith\\.ui\\.phone\\(");
    private static final Pattern TEXTAREA = Pattern.compile("@template\\.kith\\.ui\\.textarea\\(");
    private static final Pattern UNESCAPED = Pattern.compile("\\$unsafe\\{");

    @Test void a_form_is_sent_from_one_place_only_and_the_search_box_and_both_carry_the_token() throws IOException {
        assertThat(templatesWith(POST)).containsExactlyInAnyOrder(Path.of("src/main/java/kith/ui/form.jte"), Path.of("src/main/java/kith/ui/search.jte"));
        assertThat(templatesWith(POST)).allMatch(file -> read(file).contains(".getToken()"));
    }

    @Test void no_template_holds_a_script_a_style_or_an_address_of_another_host() throws IOException {
        assertThat(templatesWith(INLINE)).isEmpty();
        assertThat(templatesWith(ELSEWHERE)).isEmpty();
    }

    @Test void no_template_writes_words_unescaped() throws IOException {
        assertThat(templatesWith(UNESCAPED)).isEmpty();
    }

    /** The number of somebody of a family stands behind the rule of safe contact, by kith/people/number.jte: here it is that of whoever works, of an office, or one that was typed with a call. */
    @Test void a_number_that_is_shown_without_a_rule_is_that_of_somebody_who_works() throws IOException {
        assertThat(templatesWith(PHONE)).extracting(file -> Path.of("src/main/java/kith").relativize(file).toString()).containsExactlyInAnyOrder("people/number.jte",
            "leavingcare/you/LeavingCarePage.jte", "ui/strip.jte", "gate/issuing/IssueForm.jte", "handover/answering/AnswerPage.jte", "app/web/problem.jte", "app/preview/status.jte", "hub/cover/away.jte",
            "casework/night/NightPage.jte", "casework/reason/ReasonPage.jte", "casework/find/FindPage.jte", "access/workers/WorkerPage.jte", "frontdoor/decision/facts.jte", "frontdoor/told/ReceiptPage.jte",
            "frontdoor/contact/SearchPage.jte", "frontdoor/check/AnswerPage.jte", "frontdoor/check/ring.jte", "workforce/part/PartPage.jte", "workforce/place/PlacePage.jte", "workforce/questions/QuestionsPage.jte",
            "care/rights/ConsentsPage.jte", "help/earlyhelp/WaitingPage.jte", "people/search/rings.jte");
    }

    /** What is typed at length is kept as it is typed; of those that keep none each has few words, or is saved as it is typed, or is shown beside several others on one page. */
    @Test void a_form_with_words_on_it_keeps_a_draft() throws IOException {
        assertThat(templatesWith(TEXTAREA)).filteredOn(file -> !read(file).contains("draftUrl")).extracting(file -> Path.of("src/main/java/kith").relativize(file).toString()).containsExactlyInAnyOrder(
            // parts of forms, which keep it
            "app/preview/faults.jte", "care/placing.jte", "casework/record/visit/seen.jte", "hub/meeting/room/action.jte", "workforce/change/ask.jte",
            // several forms on one page, each a sentence or two
            "handover/answering/AnswerPage.jte", "budget/deciding/DecideForm.jte", "budget/effect/BudgetPage.jte", "hub/allocate/AllocationPage.jte", "hub/allocate/KeyWorkerPage.jte", "hub/load/WeightPage.jte",
            "assurance/questions/QuestionsPage.jte", "assurance/known/KnownPage.jte", "assurance/known/PlacePage.jte", "assurance/reviews/OpeningPage.jte", "assurance/reviews/FindingPage.jte",
            "supervision/notes/RequestForm.jte", "supervision/notes/RequestPage.jte", "casework/restriction/ClearancePage.jte", "casework/restriction/RestrictionForm.jte", "people/moves/ShieldForm.jte", "people/moves/MoveForm.jte",
            "people/duplicates/ComparePage.jte", "frontdoor/advice/AdvicePage.jte", "hub/messages/BulletinsPage.jte", "workforce/wish/WishesPage.jte", "workforce/wish/WishPage.jte", "workforce/change/ReversalPage.jte",
            "hub/moving/CheckPage.jte", "hub/moving/MovesPage.jte", "supervision/group/FromGroupForm.jte", "supervision/personal/SittingPage.jte",
            // kept by the meeting as it is typed, or typed by somebody who has no account
            "hub/meeting/room/FamilyPage.jte", "hub/meeting/guest/InvitedPage.jte", "frontdoor/told/TellUsPage.jte");
    }

    private static List<Path> templatesWith(Pattern pattern) throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".jte")).filter(file -> pattern.matcher(read(file)).find()).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
