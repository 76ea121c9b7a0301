"""``python -m kg`` is the command line too."""

import sys

from kg.cli import main

sys.exit(main())
