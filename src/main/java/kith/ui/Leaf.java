package kith.ui;

import java.util.ArrayList;
import java.util.List;

/** Which page of a long list is shown, and the address of the others; {@code path} ends where the number goes: "/hub/children?page=". */
public record Leaf(int page, int pages, String path) {

    public static Leaf of(int page, long things, int size, String path) {
        var pages = (int) Math.max(1, (things + size - 1) / size);
        return new Leaf(Math.clamp(page, 1, pages), pages, path);
    }

    public String address(int number) { return path + number; }

    /** The numbers to show: the ends, this one and its neighbours; 0 stands for a gap. */
    public List<Integer> shown() {
        var shown = new ArrayList<Integer>();
        for (int number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= 1) shown.add(number);
            else if (shown.getLast() != 0) shown.add(0);
        }
        return shown;
    }
}
