package kith.hub.board;

import java.math.BigDecimal;
import java.util.List;

/** Children of one family on the board; by child, everybody stands in one without a title. */
public record Family(String title, List<Line> children) {

    public BigDecimal weight() {
        return children.stream().map(Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
