package kith.organisation;

/** A hub or team as it is on a day. The title is what people say: "Hub 10, Child Protection". */
public record WorkingHub(String code, String kind, Integer number, String name, String title, String function, String functionTitle,
                         String groupCode, String groupName, Integer childrenFrom, Integer childrenTo) { }
