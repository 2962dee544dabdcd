package kith.access.signin;

import java.util.LinkedHashMap;
import java.util.Map;

/** A browser and what it runs on, in the few words by which its owner knows it; nothing more of it is kept. */
final class Device {

    private static final Map<String, String> BROWSERS = inOrder("Edg", "Edge", "OPR", "Opera", "Firefox", "Firefox", "FxiOS", "Firefox", "Chrome", "Chrome", "CriOS", "Chrome", "Safari", "Safari");
    private static final Map<String, String> SYSTEMS = inOrder("iPhone", "an iPhone", "iPad", "an iPad", "Android", "Android", "Windows", "Windows", "Mac OS", "a Mac", "CrOS", "a Chromebook", "Linux", "Linux");

    private Device() { }

    static String of(String userAgent) {
        if (userAgent == null) return "Unknown device";
        var browser = first(BROWSERS, userAgent, "A browser");
        var system = first(SYSTEMS, userAgent, "");
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    private static String first(Map<String, String> marks, String userAgent, String otherwise) {
        return marks.entrySet().stream().filter(mark -> userAgent.contains(mark.getKey())).map(Map.Entry::getValue).findFirst().orElse(otherwise);
    }

    private static Map<String, String> inOrder(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }
}
