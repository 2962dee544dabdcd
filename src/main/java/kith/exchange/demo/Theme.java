package kith.exchange.demo;

import java.util.List;

/** What a family struggles with: it colours the words, and gives the census its codes. */
enum Theme {

    NEGLECT("N1", "NEG", List.of("16A", "4B"), List.of("2A", "3B", "6", "5D")),
    DOMESTIC_ABUSE("N1", "EMO", List.of("3B", "17A"), List.of("6", "6", "2A", "3E")),
    ALCOHOL("N1", "NEG", List.of("1B", "16A"), List.of("2A", "6", "1A", "3A")),
    DRUGS("N1", "NEG", List.of("2B", "16A"), List.of("6", "3B", "5A", "7")),
    MENTAL_HEALTH("N3", "EMO", List.of("4B", "17A"), List.of("3A", "3F", "2A", "3B")),
    PHYSICAL("N1", "PHY", List.of("18C"), List.of("2A", "3E", "6", "3C")),
    SEXUAL("N1", "SAB", List.of("19C"), List.of("2A", "6", "1A")),
    EXPLOITATION("N1", "MUL", List.of("24A", "13A", "10A"), List.of("6", "2A", "6", "8")),
    ADOLESCENT("N5", "EMO", List.of("4A", "15A", "14A"), List.of("1A", "2A", "6", "3D")),
    YOUNG_CARER("N3", "NEG", List.of("7A", "6B"), List.of("2A", "3A", "5A", "8")),
    STRESS("N4", "NEG", List.of("4B", "20"), List.of("4", "2A", "5D", "8")),
    DISABILITY("N2", "NEG", List.of("6A", "5A"), List.of("3D", "2B", "1A", "3F")),
    ALONE("N8", "NEG", List.of("9A"), List.of("6", "7"));

    final String need;
    final String category;
    final List<String> factors;
    final List<String> sources;

    Theme(String need, String category, List<String> factors, List<String> sources) {
        this.need = need;
        this.category = category;
        this.factors = factors;
        this.sources = sources;
    }

    private static final int[] SERIOUS = {40, 22, 8, 7, 7, 8, 4, 4, 0, 0, 0, 0, 0};
    private static final int[] HELP = {15, 24, 6, 3, 14, 5, 1, 6, 10, 5, 11, 0, 0};
    private static final int[] CARE = {35, 12, 9, 12, 9, 7, 4, 5, 7, 0, 0, 0, 0};
    private static final int[] BABY = {18, 26, 8, 26, 22, 0, 0, 0, 0, 0, 0, 0, 0};

    static Theme serious(Chance chance) { return values()[chance.weighted(SERIOUS)]; }

    static Theme help(Chance chance) { return values()[chance.weighted(HELP)]; }

    static Theme care(Chance chance) { return values()[chance.weighted(CARE)]; }

    static Theme baby(Chance chance) { return values()[chance.weighted(BABY)]; }

    String code() {
        return name().toLowerCase().replace('_', '-');
    }

    /** Struggles of young people make no sense of in a family whose oldest child is small. */
    Theme fitting(int oldest) {
        return oldest >= 10 ? this : switch (this) {
            case EXPLOITATION, ADOLESCENT, YOUNG_CARER -> STRESS;
            default -> this;
        };
    }
}
