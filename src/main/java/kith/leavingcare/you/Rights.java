package kith.leavingcare.you;

import java.util.List;
import kith.leavingcare.you.LeavingCarePage.Right;
import kith.ui.Language;
import kith.ui.Wording;

/** What a care leaver has a right to, in plain words of their own languages; the authority's local offer says more (Children and Social Work Act 2017, section 2). */
final class Rights {

    private static final List<String> ALL = List.of("home", "money", "learning-and-work", "health", "advocate", "complaints", "your-records", "local-offer");

    private Rights() {}

    /** The local offer is England's (Children and Social Work Act 2017). */
    static List<Right> told(List<String> told, boolean wales, List<Language> languages) {
        return ALL.stream().filter(each -> !wales || !each.equals("local-offer")).map(each -> new Right(said(each, Language.ENGLISH), languages.contains(Language.WELSH) ? said(each, Language.WELSH) : null, told.contains(each))).toList();
    }

    private static LeavingCarePage.Said said(String code, Language language) {
        var wording = Wording.of("family", language);
        return new LeavingCarePage.Said(wording.say("right." + code + ".title"), wording.say("right." + code));
    }
}
