package kith.panel.sitting;

import java.util.List;
import kith.panel.Panels;
import kith.panel.Panels.Delegated;
import kith.panel.Panels.Panel;
import kith.ui.Say;

/** The panels, how much lies before each, and who may decide without them. */
public record PanelsPage(List<Line> panels, List<Authority> authorities) {

    public record Line(Panel panel, String decides, int waiting, int toRatify) {}

    public record Authority(String role, String matters, String upTo) {

        static Authority of(List<Delegated> same) {
            var first = same.getFirst();
            var matters = Say.list(same.stream().map(each -> Panels.inSentence(each.matter())).toList());
            return new Authority(first.title(), capital(matters), capital((first.emergency() ? "in an emergency, " : "") + first.upTo()));
        }

        private static String capital(String words) {
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }
}
