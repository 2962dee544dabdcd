package kith.exchange.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where a family's names and languages come from. All names are put together by chance and belong to nobody. */
record Community(String code, int share, String ethnicity, String language, int interpreter, List<String> women, List<String> men,
                 List<String> girls, List<String> boys, List<String> surnames) {

    private static final Lists NAMES = Lists.read("names.txt");
    private static final List<Community> ALL = read();
    private static final int[] SHARES = ALL.stream().mapToInt(Community::share).toArray();

    static Community any(Chance chance) {
        return ALL.get(chance.weighted(SHARES));
    }

    static Community named(String code) {
        return ALL.stream().filter(each -> each.code.equals(code)).findFirst().orElseThrow();
    }

    String forename(Chance chance, String sex, boolean child) {
        return chance.from(sex.equals("F") ? child ? girls : women : child ? boys : men);
    }

    private static List<Community> read() {
        var all = new ArrayList<Community>();
        for (var line : NAMES.under("communities")) {
            var part = line.split("\\|");
            all.add(new Community(part[0], Integer.parseInt(part[1]), part[2], part[3], Integer.parseInt(part[4]), names(part[0], "women"),
                names(part[0], "men"), names(part[0], "girls"), names(part[0], "boys"), names(part[0], "surnames")));
        }
        return List.copyOf(all);
    }

    private static List<String> names(String code, String kind) {
        var heading = code + " " + kind;
        if (!NAMES.has(heading)) heading = code + (kind.equals("girls") ? " women" : " men");
        return NAMES.under(heading).stream().flatMap(line -> Arrays.stream(line.split(","))).map(String::strip).toList();
    }
}
