/** Looked after children and care leavers: legal status, placements, reviews, health, missing, leaving care. */
package kith.care;
