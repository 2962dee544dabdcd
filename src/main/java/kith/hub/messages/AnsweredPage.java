package kith.hub.messages;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody else was faster: what they did, and what was written meanwhile. */
public record AnsweredPage(Message message, String said, UUID call, LocalDate today) {}
