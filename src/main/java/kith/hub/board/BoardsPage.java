package kith.hub.board;

import java.util.List;
import kith.hub.board.SavedViews.HubName;

/** The boards of somebody who belongs to several hubs, or to none. */
public record BoardsPage(List<HubName> hubs) {

    public List<String> codes() {
        return hubs.stream().map(HubName::code).toList();
    }

    public String title(String code) {
        return hubs.stream().filter(each -> each.code().equals(code)).map(HubName::title).findFirst().orElse(code);
    }
}
