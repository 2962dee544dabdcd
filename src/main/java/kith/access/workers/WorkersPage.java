package kith.access.workers;

import java.util.List;
import kith.ui.Leaf;

public record WorkersPage(String called, List<AccountsList.Line> lines, Leaf leaf) { }
