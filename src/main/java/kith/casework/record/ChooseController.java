package kith.casework.record;

import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.people.ChildHeading;
import kith.casework.record.anything.Recordable;
import kith.ui.Page;
import kith.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The Record button: what happened? Without a child, about whom? */
@Controller
class ChooseController {

    private final ChildHeading heading;
    private final Recordable recordable;
    private final Awaited awaited;
    private final UnfinishedDrafts drafts;

    ChooseController(ChildHeading heading, Recordable recordable, Awaited awaited, UnfinishedDrafts drafts) {
        this.heading = heading;
        this.recordable = recordable;
        this.awaited = awaited;
        this.drafts = drafts;
    }

    @May(Permission.RECORD) @GetMapping("/record")
    Page whom(Worker worker) {
        return Page.of("kith/casework/record/WhomPage", new WhomPage(drafts.of(worker)));
    }

    @May(value = Permission.RECORD, what = "choosing what to record") @GetMapping("/children/{person}/record")
    Page what(Look look) {
        return Page.of("kith/casework/record/ChoosePage", new ChoosePage(look.person(), heading.name(look.person()), awaited.of(look.person()), recordable.rest(Screen.now().may(Permission.FRONT_DOOR.name()), look.level().reaches(Level.READ))));
    }
}
