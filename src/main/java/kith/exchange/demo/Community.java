package kith.exchange.demo;

import java.util.List;

/** Where a family's names and languages come from. All names are put together by chance and belong to nobody. */
record Community(String code, int share, String ethnicity, String language, int interpreter, List<String> women, List<String> men,
                 List<String> girls, List<String> boys, List<String> surnames) {

    String forename(Chance chance, String sex, boolean child) {
        return chance.from(sex.equals("F") ? child ? girls : women : child ? boys : men);
    }

    /** What children speak who grow up here: of the languages of home, those of the country. */
    String ofChildren() {
        return language.equals("Welsh") ? language : "English";
    }
}
