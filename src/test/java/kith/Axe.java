package kith;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Axe's own script, asked in the page itself: its wrapper for Playwright opens a second page for each question, which took most of a walk. */
public final class Axe {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String RUN = """
        async rules => (await axe.run(document, {runOnly: rules, resultTypes: ['violations'], iframes: false}))
            .violations.flatMap(rule => rule.nodes.map(node => `${rule.id} ${node.target} ${node.html}`))
        """;

    private Axe() {}

    /** What is wrong with the page as it stands, by WCAG 2.2 AA and good practice: rule, place and element; empty when nothing is. */
    @SuppressWarnings("unchecked")
    public static List<String> faults(Page page) {
        if (page.evaluate("typeof axe").equals("undefined")) page.evaluate(AxeBuilder.getAxeScript());
        return (List<String>) page.evaluate(RUN, RULES);
    }
}
