package kith.hub.figures;

import java.time.LocalDate;
import java.util.List;

/**
 * How often children are handed on, of one hub or of the service.
 * @param hub null for the service
 */
public record FiguresPage(String hub, String title, LocalDate today, int children, List<Line> lines, String quarter, List<Reason> reasons, int turns, int before, List<Hub> hubs) {

    /** @param cells how many children stand where, each opening those children */
    public record Line(String title, String middle, List<Cell> cells) {}

    public record Cell(String words, int number, String address) {}

    public record Reason(String words, int number, String address) {}

    /** A hub beside the others. */
    public record Hub(String code, String title, int children, String handOffs, String workers, String hubs, String hubTime, String workerTime, int turns) {}
}
