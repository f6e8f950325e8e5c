/** The API of the front door. */
package org.earlyhelp.frontdoor.web;
