# The claims desk: the original of a document, and what it carried.

desk-download-pages = Download its pages
desk-carried = Only pictures of its pages are stored, because the original carried { $what }.
desk-carried-script = a script
desk-carried-action = a command that runs by itself
desk-carried-link = a link that does not lead to a web site
desk-carried-form = an XFA form
desk-carried-media = film or sound
desk-carried-attachment = an attachment
desk-carried-archive = an archive (zip, rar, 7z)
desk-carried-executable = software
desk-carried-web_page = a web page
desk-carried-pdf = another PDF
desk-carried-office = a Word or Excel file
desk-carried-behind = data behind its end
desk-carried-unsearched = more than can be searched

desk-original-title = Download the original?
desk-original-warning = Somebody else sent this file. Our check found no script, attachment or other file in it, but that is no guarantee.
desk-original-advice = The pictures of its pages at this desk are usually enough. If you need the original, open it only with an up-to-date PDF or picture viewer, and allow no macros or permissions.
desk-original-yes = I understand, download the original
desk-original-noted = This download is written down.
