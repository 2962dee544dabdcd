package kith.workforce.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What does not fit together, hub by hub. */
public record QuestionsPage(List<Question> questions) {

    public Map<String, List<Question>> byHub() { return questions.stream().collect(Collectors.groupingBy(Question::where, LinkedHashMap::new, Collectors.toList())); }
}
