package kith.hub.board;

import java.util.UUID;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Flash;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeping a view of the board under a name, for oneself alone. */
@Controller
class ViewsController {

    private static final int LONGEST = 60;

    private final SavedViews views;

    ViewsController(SavedViews views) {
        this.views = views;
    }

    @May(Permission.READ) @PostMapping("/hubs/{hub}/board/views")
    Page save(@PathVariable String hub, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var answers = new Answers(typed);
        var view = View.of(answers);
        var name = answers.text("name").strip();
        if (name.isEmpty() || name.length() > LONGEST) return Page.redirect(view.at(hub), Flash.important("Give the view a name of up to 60 letters"));
        views.save(Together.id(answers.text("id")), worker, hub, name, view);
        return Page.redirect(view.at(hub), "Saved as " + name);
    }

    @May(Permission.READ) @PostMapping("/hubs/{hub}/board/views/{view}/removal")
    Page remove(@PathVariable String hub, @PathVariable UUID view, Worker worker) {
        views.drop(view, worker);
        return Page.redirect("/hubs/" + hub + "/board", "View removed");
    }
}
