package kith.panel.sitting;

import java.util.List;
import kith.panel.Panels;
import kith.panel.Panels.Delegated;
import kith.panel.Panels.Panel;

/** The panels, how much lies before each, and who may decide without them. */
public record PanelsPage(List<Line> panels, List<Authority> authorities) {

    public record Line(Panel panel, String decides, int waiting, int toRatify) {}

    public record Authority(String role, String matters, String upTo) {

        static Authority of(List<Delegated> same) {
            var first = same.getFirst();
            return new Authority(first.title(), String.join(", ", same.stream().map(each -> Panels.matter(each.matter())).toList()), (first.emergency() ? "In an emergency, " : "") + first.upTo());
        }
    }
}
