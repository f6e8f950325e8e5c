/** The pages and API of changes of policy. */
package org.earlyhelp.policy.web;
