package kith.pathway;

import java.util.regex.Pattern;

/** What a form that is not finished is called, by the name under which its draft is kept: the kind of fact that it records, or a word of its own. */
public final class FormNames {

    /** A kind of fact, and which one of several it is about. */
    private static final Pattern KIND = Pattern.compile("([a-z0-9-]+\\.[a-z-]+)(\\..*)?");

    private FormNames() {}

    public static String of(Engine engine, String form) {
        var kind = KIND.matcher(form);
        if (kind.matches() && engine.kinds().has(kind.group(1))) return engine.fold().telling(engine.kinds().named(kind.group(1))).title();
        var words = form.split("\\.")[0].replace('-', ' ');
        return words.isEmpty() ? "Form" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
