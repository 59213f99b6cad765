from .cache import PageCache as PageCache
from .statistics import Statistics as Statistics
