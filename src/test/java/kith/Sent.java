package kith;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** What a browser would send of the main form of a page: hidden inputs, boxes as they are filled, choices as they are made. */
public final class Sent {

    private static final Pattern INPUT = Pattern.compile("<(?:input[^>]*?name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"|textarea[^>]*?name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>)");
    private static final Pattern SELECT = Pattern.compile("<select[^>]*?name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected");

    private Sent() {}

    public static List<String> of(HttpResponse<String> page) {
        var main = page.body().substring(page.body().indexOf("<main"));
        var all = new ArrayList<String>();
        var found = INPUT.matcher(main);
        while (found.find()) {
            var name = found.group(1) == null ? found.group(3) : found.group(1);
            var value = found.group(1) == null ? found.group(4) : found.group(2);
            boolean choice = found.group().contains("type=\"radio\"") || found.group().contains("type=\"checkbox\"");
            if (!name.equals("_csrf") && (!choice || main.substring(found.start(), main.indexOf('>', found.start())).contains("checked"))) add(all, name, value);
        }
        var selects = SELECT.matcher(main);
        while (selects.find()) {
            var selected = SELECTED.matcher(selects.group(2));
            add(all, selects.group(1), selected.find() ? selected.group(1) : "");
        }
        return all;
    }

    /** Every id of a page: where one comes twice, a label or a fault points to another question. */
    public static List<String> ids(String page) {
        return Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static void add(List<String> all, String name, String value) {
        all.add(name);
        all.add(HtmlUtils.htmlUnescape(value));
    }

    /** The same with other answers to these questions. */
    public static String[] with(List<String> form, String... answers) {
        var all = new ArrayList<>(form);
        for (int i = 0; i < answers.length; i += 2) set(all, answers[i], answers[i + 1]);
        return all.toArray(String[]::new);
    }

    public static void set(List<String> all, String name, String value) {
        for (int i = 0; i < all.size(); i += 2)
            if (all.get(i).equals(name)) {
                all.set(i + 1, value);
                return;
            }
        all.add(name);
        all.add(value);
    }
}
