/** Supervision of those who work with families, and the workspace of clinicians. May use: the ground, people, organisation, pathway. */
package kith.supervision;
