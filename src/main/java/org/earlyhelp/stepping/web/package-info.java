/** Step-ups, challenges and sharing over HTTP. */
package org.earlyhelp.stepping.web;
