/** The API and the pages of the case. */
package org.earlyhelp.casefile.web;
