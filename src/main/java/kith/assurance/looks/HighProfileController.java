package kith.assurance.looks;

import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether every look at a family from outside its hub is reviewed. */
@Controller
class HighProfileController {

    private final HighProfile profiles;

    HighProfileController(HighProfile profiles) {
        this.profiles = profiles;
    }

    @May(value = Permission.DISCLOSE, what = "whether every look is reviewed") @PostMapping("/children/{person}/looks/high-profile")
    Page save(Look look, @RequestParam(defaultValue = "") String watched) {
        boolean on = watched.equals("yes");
        if (on) profiles.add(look);
        else profiles.remove(look);
        return Page.redirect("/children/" + look.person() + "/looks", on ? "Every look from outside the hub is reviewed" : "Only looks that stand out are reviewed");
    }
}
