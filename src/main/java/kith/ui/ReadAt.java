package kith.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a form was filled from: the version of what it states, and each part as it was then. The form carries it, and gives it back when it is sent. */
public record ReadAt(String version, Map<String, String> was) {

    /** @param version the id of the last fact that stated this; null where nothing was stated yet */
    public static ReadAt of(List<Stated> parts, Map<String, String> now, Object version) {
        var was = new LinkedHashMap<String, String>();
        for (var part : parts) was.put(part.name(), Meanwhile.plain(now.get(part.name())));
        return new ReadAt(version == null ? "none" : version.toString(), was);
    }

    /** As a form that was sent, or its draft, carries it: what is shown again was filled from what stood then. */
    public ReadAt in(Answers answers) {
        if (answers.text("version").isEmpty()) return this;
        var then = new LinkedHashMap<String, String>();
        for (var name : was.keySet()) then.put(name, Meanwhile.plain(answers.field("was-" + name).value()));
        return new ReadAt(answers.text("version"), then);
    }
}
