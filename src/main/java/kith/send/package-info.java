/** Special educational needs and disability: the education, health and care plan from the request on, and what a family is given: direct payments, care packages, occupational therapy. */
package kith.send;
