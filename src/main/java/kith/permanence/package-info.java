/** Where a child will grow up: permanence plans, adoption up to the sealed file, adopters and foster carers, private fostering. */
package kith.permanence;
