/** Young people who leave or have left care, from 16 to 25: assessment of needs, pathway plan, personal adviser, home, work and learning, rights. */
package kith.leavingcare;
