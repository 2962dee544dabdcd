package kith.exchange.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The communities of a place, each with its share of the families. */
final class Communities {

    private final List<Community> all = new ArrayList<>();
    private final int[] shares;

    Communities(Lists names, String heading) {
        for (var line : names.under(heading)) {
            var part = line.split("\\|");
            all.add(new Community(part[0], Integer.parseInt(part[1]), part[2], part[3], Integer.parseInt(part[4]), names(names, part[0], "women"),
                names(names, part[0], "men"), names(names, part[0], "girls"), names(names, part[0], "boys"), names(names, part[0], "surnames")));
        }
        shares = all.stream().mapToInt(Community::share).toArray();
    }

    Community any(Chance chance) {
        return all.get(chance.weighted(shares));
    }

    Community named(String code) {
        return all.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    }

    private static List<String> names(Lists names, String code, String kind) {
        var heading = code + " " + kind;
        if (!names.has(heading)) heading = code + (kind.equals("girls") ? " women" : " men");
        return names.under(heading).stream().flatMap(line -> Arrays.stream(line.split(","))).map(String::strip).toList();
    }
}
