package kith.access;

import java.io.Serializable;
import java.util.UUID;

/** Someone who works here and has signed in. A controller takes one as an argument. */
public record Worker(UUID id, String name, String username) implements Serializable { }
