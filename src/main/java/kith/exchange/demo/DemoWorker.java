package kith.exchange.demo;

import java.util.List;
import java.util.UUID;
import kith.organisation.Post;

/** An invented member of staff and the posts they fill: mostly one, two for somebody who works half the week in each of two hubs. "Signs in as" are the roles of access. */
public record DemoWorker(UUID id, String name, String username, String phone, String role, List<String> signsInAs, List<Post> posts) { }
