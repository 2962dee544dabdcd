package kith.exchange.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kith.ledger.Uuids;
import kith.organisation.OperatingModel;
import kith.organisation.Post;
import kith.organisation.Posts;

/** Somebody invented for every post that the establishment pays for; posts without money stay empty. The same seed makes the same people. */
public final class DemoStaff {

    private static final int NUMBERS = 1000;
    private static final double WHOLE = 1.0;

    private DemoStaff() { }

    public static List<DemoWorker> of(OperatingModel model, long seed) {
        var chance = new SplittableRandom(seed);
        var names = new StaffNames(chance.split(), Region.of(model).staffNames());
        var phones = new Phones(chance.nextInt(NUMBERS), chance.nextInt(NUMBERS));
        var workers = new ArrayList<DemoWorker>();
        for (var posts : byPerson(Posts.of(model))) {
            var first = posts.getFirst();
            var role = model.role(first.role());
            var name = names.next();
            workers.add(new DemoWorker(Uuids.named("demo-worker/" + seed + "/" + first.code()), name, StaffNames.username(name),
                role.takesMessages() ? phones.desk() : phones.mobile(), role.code(), signsInAs(model, posts), posts));
        }
        return List.copyOf(workers);
    }

    /** By their posts, and by the duty of a hub whose members all have one. */
    private static List<String> signsInAs(OperatingModel model, List<Post> posts) {
        var duties = model.hubs().stream().filter(hub -> posts.stream().anyMatch(post -> post.place().equals(hub.code())))
            .flatMap(hub -> model.function(hub.function()).duty().stream());
        return Stream.concat(posts.stream().map(Post::role), duties).map(role -> model.role(role).signsInAs()).distinct().toList();
    }

    /** Part-time posts of one role are shared out until a person's week is full. */
    private static List<List<Post>> byPerson(List<Post> posts) {
        var people = new ArrayList<List<Post>>();
        var unfinished = new LinkedHashMap<String, List<Post>>();
        for (var post : posts) {
            if (!post.funded()) continue;
            var week = unfinished.get(post.role());
            if (week != null && week.stream().mapToDouble(Post::fullTime).sum() + post.fullTime() <= WHOLE) {
                week.add(post);
                continue;
            }
            week = new ArrayList<>(List.of(post));
            people.add(week);
            unfinished.put(post.role(), week);
        }
        return people.stream().map(List::copyOf).toList();
    }

    /** Numbers that Ofcom keeps for drama: 07700 900000 to 900999 and 01632 960000 to 960999. */
    private static final class Phones {

        private int mobile;
        private int desk;

        Phones(int mobile, int desk) {
            this.mobile = mobile;
            this.desk = desk;
        }

        String mobile() { return "07700 900%03d".formatted(mobile++ % NUMBERS); }

        String desk() { return "01632 960%03d".formatted(desk++ % NUMBERS); }
    }
}
