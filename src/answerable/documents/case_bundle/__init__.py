"""The bundles of a complaint: an open one that both sides see, and a closed one, each a PDF whose pages keep their numbers.

references.py  a page of a bundle as a text cites it: `OB/12`, `CB/3`
paging.py      a file that came as pages, or why it has none
papers.py      the cover, the index, typed words as a paper, and the leaf that stands where there are no pages
whole.py       all of them as one file: stamped, tagged, with bookmarks

What may stand in which bundle is for the casework to say.
"""
