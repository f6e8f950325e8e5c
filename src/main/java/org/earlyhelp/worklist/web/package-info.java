/** The API of the task queues. */
package org.earlyhelp.worklist.web;
