package kith.panel.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.panel.MatterRows.MatterRow;
import kith.panel.Sittings.Sitting;

/** Papers as the panel reads them, and as they are printed. @param withheld children of the request whom this reader may not know */
public record PaperPage(LocalDate today, MatterRow request, String panel, Sitting sitting, List<String> reason, List<Laid.Part> parts, Map<UUID, String> names, List<String> said, LocalDate prepared, String preparedBy, int withheld, String back) {}
