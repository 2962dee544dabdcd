package kith.supervision.held;

import java.util.List;
import kith.supervision.lines.Lines.Person;
import kith.ui.Choice;
import kith.ui.Field;

/** With whom, and about which of their children: longest not talked about first. */
public record ChoosePage(List<Person> workers, Person worker, List<Choice> children, Field chosen) {}
