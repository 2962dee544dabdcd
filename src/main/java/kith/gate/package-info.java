/** What Kith itself issues, and what the law asks before that. A gate stands nowhere else: what happened is always recorded. May use: the ground, people, organisation, pathway. */
package kith.gate;
