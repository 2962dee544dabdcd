package kith.casework.owed;

import java.time.LocalDate;
import java.util.List;

/** The debt of the whole service, in counts and nobody's name. */
public record DebtPage(LocalDate today, List<Line> hubs, List<Line> records, List<Line> roles) {

    public record Line(String words, String address, int owed, int late, LocalDate oldest) {}

    public int owed() {
        return hubs.stream().mapToInt(Line::owed).sum();
    }

    public int late() {
        return hubs.stream().mapToInt(Line::late).sum();
    }
}
