package kith.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** What is said after a redirect waits in the session; a script that saves and never follows must not pile it up there. */
class LastFlashes extends SessionFlashMapManager {

    private static final int KEPT = 5;

    @Override protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        // scripts and styles are there without a session, also while the database is not
        return request.getRequestURI().startsWith("/assets/") ? null : super.retrieveFlashMaps(request);
    }

    @Override protected void updateFlashMaps(List<FlashMap> flashes, HttpServletRequest request, HttpServletResponse response) {
        super.updateFlashMaps(flashes.size() > KEPT ? new CopyOnWriteArrayList<>(flashes.subList(flashes.size() - KEPT, flashes.size())) : flashes, request, response);
    }
}
