package kith.hub.allocate;

import java.util.List;
import java.util.UUID;
import kith.ui.Choice;
import kith.ui.Field;

/** Ways to decide, side by side, with what would follow from each; nothing is saved. */
public record WhatIfPage(UUID person, String name, List<Way> ways, Field hub, List<Choice> hubs, Field key, List<Choice> workers, String going, boolean urgent) {

    /** @param leaves the hubs that would hold a child less, each with its load before and after */
    public record Way(String title, String hub, String hubTitle, String worker, String moves, String together, String hubLoad, List<String> leaves, String workerName, String changes, String workerLoad,
                      List<String> hubReasons, List<String> workerReasons, List<String> warnings) {

        public String decide(UUID person, boolean urgent) {
            return "/children/" + person + "/allocation?hub=" + hub + (worker.isEmpty() ? "" : "&key=" + worker) + (urgent ? "&urgent=yes" : "");
        }
    }
}
