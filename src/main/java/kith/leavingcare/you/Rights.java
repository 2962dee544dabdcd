package kith.leavingcare.you;

import java.util.List;
import java.util.stream.Stream;

/** What a care leaver has a right to, in plain words; the authority's local offer says more (Children and Social Work Act 2017, section 2). */
enum Rights {
    HOME("home", "A home", "You can get help to find a home that is right for you, and to keep it. With your foster carers you may stay on after 18 if you and they want that."),
    MONEY("money", "Money", "You can get help with money to set up your home, and with what you need while you learn or look for work."),
    LEARNING("learning-and-work", "Learning and work", "You can get help to stay in school, college or training or to find work, and a bursary while you study."),
    HEALTH("health", "Health", "You have a right to your own health history, and to help to find a doctor and a dentist."),
    ADVOCATE("advocate", "Somebody on your side", "You can have an advocate. An advocate is not one of us and says what you want said."),
    COMPLAINTS("complaints", "Saying that something is wrong", "You can complain, and we must answer. An advocate can help you with it."),
    RECORDS("your-records", "Your records", "You can ask to read what we wrote about you, and somebody can read it with you."),
    OFFER("local-offer", "Our offer", "We must publish what we offer to care leavers. Ask for it, or look at it together.");

    final String code;
    final String title;
    final String words;

    Rights(String code, String title, String words) {
        this.code = code;
        this.title = title;
        this.words = words;
    }

    /** The local offer is England's (Children and Social Work Act 2017). */
    static List<LeavingCarePage.Right> told(List<String> told, boolean wales) {
        return Stream.of(values()).filter(each -> !wales || each != OFFER).map(each -> new LeavingCarePage.Right(each.title, each.words, told.contains(each.code))).toList();
    }
}
