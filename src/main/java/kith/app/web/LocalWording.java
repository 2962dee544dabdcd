package kith.app.web;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import kith.ui.Screen;

/**
 * Where a service calls its hubs otherwise, so does every page: the words of the templates themselves, never what somebody typed or what stands in a tag.
 * What a page hands to a component goes through {@link Screen#term} there.
 */
final class LocalWording extends OwaspHtmlTemplateOutput {

    private static final String USUAL = "hub, consultant social worker, group manager";

    private boolean inTag;

    private LocalWording(TemplateOutput page) {
        super(page);
    }

    static TemplateOutput over(TemplateOutput page) {
        return Screen.inLocalWords(USUAL).equals(USUAL) ? page : new LocalWording(page);
    }

    @Override public void writeContent(String markup) {
        int from = 0;
        for (int at = 0; at < markup.length(); at++) {
            char letter = markup.charAt(at);
            if (letter != '<' && letter != '>') continue;
            write(markup, from, at);
            inTag = letter == '<';
            from = at;
        }
        write(markup, from, markup.length());
    }

    private void write(String markup, int from, int to) {
        if (from == to) return;
        var part = markup.substring(from, to);
        super.writeContent(inTag ? part : Screen.inLocalWords(part));
    }
}
