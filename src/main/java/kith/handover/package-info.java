/** Work that one side gives and another takes: whoever gives stays responsible until it is accepted. May use: the ground, people, organisation, pathway. */
package kith.handover;
