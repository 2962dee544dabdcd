package kith.exchange.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kith.organisation.OperatingModel;
import kith.organisation.Place;
import kith.organisation.Post;

/** The accounts of the demonstration, for people to read: a few to begin with, then everybody. */
public final class AccountsFile {

    /** One of each kind of work that a newcomer may want to see. */
    private static final List<String> FIRST = List.of("hub-10.social-worker.1", "hub-10.consultant-social-worker.1", "hub-10.hub-coordinator.1", "hub-5.social-worker.1",
        "hub-14.consultant-social-worker.1", "hub-1.consultant-social-worker.1", "leaving-care.personal-adviser.1", "group-3.group-manager.1",
        DemoMorning.NIGHT_WORKER, DemoMorning.ON_CALL, "child-protection-team.lead-child-protection-practitioner.1", "safeguarding-and-quality.independent-reviewing-officer.1", "safeguarding-and-quality.data-protection-officer.1",
        "safeguarding-and-quality.data-officer.1", "safeguarding-and-quality.system-administrator.1");
    /** What the title of the post does not tell. */
    private static final Map<String, String> AND = Map.of("hub-1.consultant-social-worker.1", ": the front door", DemoMorning.NIGHT_WORKER, ": on shift now", DemoMorning.ON_CALL, ": on call now",
        "safeguarding-and-quality.data-protection-officer.1", ": who looked at what");

    private final Path file;

    public AccountsFile(Path data) {
        this.file = data.resolve("demonstration-accounts.txt");
    }

    /** The part to show on a screen; nothing where there is no such file. */
    public List<String> beginning() {
        if (Files.notExists(file)) return List.of();
        try (var lines = Files.lines(file)) {
            return Stream.concat(lines.takeWhile(line -> !line.startsWith("Everybody")).filter(line -> !line.isBlank()), Stream.of("Everybody else stands in " + file)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void write(String password, OperatingModel model, List<DemoWorker> staff) {
        var region = Region.of(model);
        var text = new StringBuilder("Demonstration accounts. All people are invented. Every account has the password  ").append(password).append("\n\nTo begin with:\n");
        FIRST.stream().map(post -> holder(staff, region.post(post))).filter(Objects::nonNull).forEach(worker -> text.append(line(model, worker, region)));
        text.append(line(DemoPartner.USERNAME, DemoPartner.NAME, "Partner, " + DemoPartner.ORGANISATION + ": checks a status"));
        text.append("\nEverybody:\n");
        staff.forEach(worker -> text.append(line(model, worker, region)));
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static DemoWorker holder(List<DemoWorker> staff, String post) {
        return staff.stream().filter(worker -> worker.posts().stream().map(Post::code).anyMatch(post::equals)).findFirst().orElse(null);
    }

    private static String line(OperatingModel model, DemoWorker worker, Region region) {
        var post = worker.posts().getFirst();
        return line(worker.username(), worker.name(), post.title() + ", " + place(model, post) + worker.posts().stream().flatMap(each -> AND.entrySet().stream().filter(more -> region.post(more.getKey()).equals(each.code()))).map(Map.Entry::getValue).findFirst().orElse(""));
    }

    private static String line(String username, String name, String what) {
        return "  %-26s %-26s %s%n".formatted(username, name, what);
    }

    private static String place(OperatingModel model, Post post) {
        Optional<String> hub = model.hub(post.place()).map(each -> each.title());
        return hub.orElseGet(() -> model.place(post.place()).map(Place::name).orElse(post.place()));
    }
}
