package kith.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The demonstration authority: families made up one after the other, each from the seed, its number and today, so that a
 * stream of any length needs the memory of one family.
 */
public final class DemoAuthority {

    /** About so many children are known, of whom about 900 are open today. */
    public static final int CHILDREN = 3000;
    public static final long SEED = 2016;

    private final long seed;
    private final LocalDate today;
    private final Density density;
    private final Staff staff;

    /** Where the families of this morning begin to be counted, far behind all others. */
    private static final int MORNING = 40_000;
    private static final int TRIES = 60;

    private DemoAuthority(long seed, LocalDate today, Density density, Staff staff) {
        this.seed = seed;
        this.today = today;
        this.density = density;
        this.staff = staff;
    }

    /** @param workers by whom the facts were recorded, in hubs of the reference model */
    public static DemoAuthority of(long seed, LocalDate today, Density density, List<DemoWorker> workers) {
        return of(seed, today, density, workers, Region.REFERENCE);
    }

    /** @param model whose hubs and posts the workers are in */
    public static DemoAuthority of(long seed, LocalDate today, Density density, List<DemoWorker> workers, String model) {
        return new DemoAuthority(seed, today, density, Staff.of(workers, Region.named(model)));
    }

    /** Families until about so many children are known. */
    public Stream<DemoFamily> families(int children) {
        var counted = new int[1];
        return IntStream.iterate(0, number -> number + 1).mapToObj(this::family)
            .takeWhile(family -> {
                boolean wanted = counted[0] < children;
                counted[0] += family.children().size();
                return wanted;
            });
    }

    /** A few families more, with what waits this morning at the front door, for a hub, and since the night. */
    public Stream<DemoFamily> morning() {
        var scenes = Scene.all();
        return Stream.concat(IntStream.range(0, scenes.size()).mapToObj(at -> DemoFamily.of(List.of(played(at, scenes.get(at))))), Stream.of(scenes.size()).map(this::linked));
    }

    /** Several families who belong to one story, as one. */
    private DemoFamily linked(int from) {
        var scenes = Linked.scenes();
        var families = IntStream.range(0, scenes.size()).mapToObj(at -> played(from + at, scenes.get(at))).toList();
        new Linked(families).write();
        return DemoFamily.of(families);
    }

    private Family played(int at, Scene scene) {
        return IntStream.range(0, TRIES).mapToObj(more -> family(MORNING + at * TRIES + more, new Deck.Dealt(scene.card(), scene.hub()), scene)).filter(Objects::nonNull).findFirst().orElseThrow();
    }

    /** The family of this number, always the same. */
    public DemoFamily family(int number) {
        return DemoFamily.of(List.of(family(number, Deck.to(seed, number), null)));
    }

    /** Null where it does not fit the scene. */
    private Family family(int number, Deck.Dealt dealt, Scene scene) {
        var chance = Chance.of(seed, "family", number);
        var pen = new Pen(today, density, chance.apart());
        var family = new Family(number, theme(dealt.card(), chance), pen, chance, staff);
        var left = dealt.card().open() ? today : today.minusDays(60 + (long) (chance.part() * (365L * density.years() - 900)));
        new FamilyMaking(family, dealt.card(), left).make();
        if (dealt.card() == Card.BABY_IN_CARE && chance.of(0.6)) expected(family.children.getFirst(), chance);
        if (scene != null && !scene.fits(family)) return null;
        if (scene == null || scene.story()) new Story(family, dealt).tell(left);
        if (scene != null) scene.play(family);
        return family;
    }

    private static void expected(Somebody baby, Chance chance) {
        baby.awaited = baby.born.plusDays(chance.between(-12, 25));
    }

    private static Theme theme(Card card, Chance chance) {
        var theme = switch (card) {
            case DISABLED -> chance.of(0.8) ? Theme.DISABILITY : Theme.NEGLECT;
            case UNBORN, BABY_IN_CARE, ADOPTED -> Theme.baby(chance);
            case YOUNG_IN_CARE, CARE_LEAVER -> chance.of(0.28) ? Theme.ALONE : Theme.care(chance);
            case LOOKED_AFTER, RETURNED, GUARDIANSHIP -> Theme.care(chance);
            case PROTECTION, PROTECTED, STEPPED_DOWN, ENQUIRY, URGENT -> Theme.serious(chance);
            default -> Theme.help(chance);
        };
        return theme.fitting(card.oldest);
    }
}
